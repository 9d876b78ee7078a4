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

        if (exchange.Stimulus is Stimulus.Ssh or Stimulus.Silence && StimulusReading.Proves(exchange)) TextFields.AddSsh(fields, exchange.Answer.AsSpan(), source);
        switch (exchange.Stimulus)
        {
            case Stimulus.PlainHttp: AddPlain(fields, exchange.Answer.AsSpan(), source); break;
            case Stimulus.BareHttp: TextFields.Add(fields, exchange.Answer.AsSpan(), source); break;
            case Stimulus.Junk: fields.Add("junk.text", Encoding.Latin1.GetString(exchange.Answer.AsSpan()), source); break;
            default: AddReply(fields, name, exchange, source); break;
        }
    }

    private static void AddReply(FieldTable fields, string? name, StimulusExchange exchange, string source)
    {
        if (name is null) return;
        if (StimulusReading.Proves(exchange)) fields.Add(name + ".reply", "yes", source);
        if (exchange.Stimulus == Stimulus.Sstp) fields.Add("sstp.text", Encoding.Latin1.GetString(exchange.Answer.AsSpan()), source);
    }

    /// <summary>An HTTP response, or what another protocol that reads lines says to one.</summary>
    private static void AddPlain(FieldTable fields, ReadOnlySpan<byte> answer, string source)
    {
        if (answer.StartsWith("HTTP/"u8)) ResponseFields.Add(fields, "plain.", answer, source);
        else if (!answer.ContainsAny((byte)0, (byte)0x15, (byte)0x16)) TextFields.Add(fields, answer, source);
    }

    private static string? Name(Stimulus stimulus) => stimulus switch
    {
        Stimulus.PlainHttp => "plain",
        Stimulus.Junk => "junk",
        Stimulus.OpenVpn => "openvpn",
        Stimulus.Socks => "socks",
        Stimulus.Rdp => "rdp",
        Stimulus.PostgreSql => "postgresql",
        Stimulus.Sstp => "sstp",
        Stimulus.Tor => "tor",
        _ => null,
    };
}
