using System.CommandLine;
using System.Text;
using System.Text.Json;
using Sallyport.Cli.Software;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport knowledge show [PRODUCT]</c>: what is known about software, from where, and how old that is.</summary>
internal static class KnowledgeShow
{
    internal static Command Create(Streams streams)
    {
        var product = new Argument<string?>("product") { Description = "A product's id, e.g. nginx; without one, the sources and their age", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("show", "What is known about software, and how old it is") { product, format };
        command.SetAction(parsed => Run(streams, parsed.GetValue(product), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Streams streams, string? id, bool isJson)
    {
        var slice = SoftwareKnowledge.Load(SoftwareKnowledge.Folder(streams.Environment), out var problem);
        if (problem is not null) ErrorMessages.Write(streams.Error, new UsageError("knowledge", problem, "sallyport knowledge update", UsageErrorKind.Input));

        var product = id is null ? null : Find(slice, id);
        if (id is not null && product is null) return ErrorMessages.Write(streams.Error, new UsageError($"product '{id}'", "nothing is known about it", "sallyport knowledge show --format json (lists all products)"));

        var day = DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
        if (isJson) streams.Out.WriteLine(Json(slice, product, day));
        else if (product is null) new SoftwareText(streams.Out, day).Sources(slice);
        else new SoftwareText(streams.Out, day).Product(product);
        return ExitCode.Met;
    }

    private static KnownProduct? Find(SoftwareSlice slice, string id) =>
        slice.Find(id) ?? (KnowledgeBase.Embedded.Services.Find(id) is { } rule ? KnownProducts.Find(slice, rule) : null);

    private static string Json(SoftwareSlice slice, KnownProduct? product, DateOnly day)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes))
        {
            to.WriteStartObject();
            to.WriteString("schemaVersion", "1.0");
            to.WriteString("verb", "knowledge");
            Feeds(to, slice, day);
            if (product is null) Products(to, slice);
            else Product(to, product);
            to.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Feeds(Utf8JsonWriter to, SoftwareSlice slice, DateOnly day)
    {
        to.WriteStartArray("feeds");
        foreach (var feed in slice.Feeds.OrderBy(feed => feed.Name, StringComparer.Ordinal))
        {
            to.WriteStartObject();
            to.WriteString("name", feed.Name);
            to.WriteString("date", $"{feed.Date:yyyy-MM-dd}");
            to.WriteNumber("ageDays", feed.AgeAt(day));
            to.WriteNumber("count", feed.Count);
            if (feed.Model is { } model) to.WriteString("model", model);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Products(Utf8JsonWriter to, SoftwareSlice slice)
    {
        to.WriteStartArray("products");
        foreach (var product in slice.Products) to.WriteStringValue(product.Id);
        to.WriteEndArray();
    }

    private static void Product(Utf8JsonWriter to, KnownProduct product)
    {
        to.WriteStartObject("product");
        SliceWriter.Product(to, product);
        to.WriteEndObject();
    }
}
