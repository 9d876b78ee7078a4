using System.Text;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Lays out how a port reacted to the first bytes of a protocol.</summary>
internal static class StimulusFields
{
    /// <summary>Adds what <paramref name="exchange"/> showed.</summary>
    internal static void Add(FieldTable fields, StimulusExchange exchange)
    {
        if (exchange.Reaction == Reaction.NotAsked) return;

        var (name, source) = (Name(exchange.Stimulus), $"service/stimuli/{exchange.Stimulus}");
        if (name is not null) fields.Add(name + ".reaction", exchange.Reaction.ToString().ToLowerInvariant(), source);
        if (exchange.Reaction != Reaction.Answer) return;

        TextFields.AddSsh(fields, exchange.Answer.AsSpan(), source);
        switch (exchange.Stimulus)
        {
            case Stimulus.PlainHttp: ResponseFields.Add(fields, "plain.", exchange.Answer.AsSpan(), source); break;
            case Stimulus.Junk: fields.Add("junk.text", Encoding.Latin1.GetString(exchange.Answer.AsSpan()), source); break;
            default: if (name is not null && StimulusReading.Proves(exchange)) fields.Add(name + ".reply", "yes", source); break;
        }
    }

    private static string? Name(Stimulus stimulus) => stimulus switch
    {
        Stimulus.PlainHttp => "plain",
        Stimulus.Junk => "junk",
        Stimulus.OpenVpn => "openvpn",
        Stimulus.Socks => "socks",
        Stimulus.Rdp => "rdp",
        Stimulus.Sstp => "sstp",
        Stimulus.Tor => "tor",
        _ => null,
    };
}
