using System.Globalization;
using System.Net;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux.Units;

/// <summary>Finds for which unit the service manager keeps a socket open.</summary>
/// <param name="folders">The unit files.</param>
internal sealed class SocketUnits(UnitFolders folders)
{
    private const string SocketEnding = ".socket";

    /// <summary>The unit whose files name the listener's port, and what it starts; null when none does.</summary>
    /// <param name="listener">The listener.</param>
    internal ActivationObservation? Find(ListenerObservation listener)
    {
        foreach (var name in folders.Names(SocketEnding))
        {
            var unit = folders.Read(name);
            if (Listens(unit, listener) is { } line) return Activation(name, unit, line);
        }

        return null;
    }

    private static UnitLine? Listens(IReadOnlyList<UnitLine> unit, ListenerObservation listener)
    {
        var key = listener.Protocol == ListenerProtocol.Tcp ? "ListenStream" : "ListenDatagram";
        return Assigned(unit, "Socket", key).FirstOrDefault(line => Is(line.Value, listener));
    }

    /// <summary>A port alone listens at every address; with one it is written as that address has it.</summary>
    private static bool Is(string value, ListenerObservation listener)
    {
        if (ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return port == listener.Port && listener.Address is "::" or "0.0.0.0";

        return IPEndPoint.TryParse(value, out var endpoint) && endpoint.Port == listener.Port && endpoint.Address.ToString() == listener.Address;
    }

    private ActivationObservation Activation(string name, IReadOnlyList<UnitLine> unit, UnitLine line)
    {
        var stem = name[..^SocketEnding.Length];
        var accepts = Assigned(unit, "Socket", "Accept").LastOrDefault()?.Value is "yes" or "true" or "on" or "1";
        var service = Assigned(unit, "Socket", "Service").LastOrDefault()?.Value ?? (accepts ? $"{stem}@.service" : $"{stem}.service");
        var start = Assigned(folders.Read(service), "Service", "ExecStart").FirstOrDefault()?.Value;
        return new ActivationObservation(name, service, start is null ? null : Program(start), line.File, line.Number);
    }

    /// <summary>The first word, without the marks that change how it is started.</summary>
    private static string? Program(string start)
    {
        var word = start.TrimStart('@', '-', ':', '+', '!', '|').Split(' ')[0].Trim('"');
        return word.StartsWith('/') ? word : null;
    }

    /// <summary>The assignments that count: an empty one takes back those before it.</summary>
    private static IEnumerable<UnitLine> Assigned(IReadOnlyList<UnitLine> unit, string section, string key)
    {
        var all = unit.Where(line => line.Section == section && line.Key == key).ToList();
        return all.Skip(all.FindLastIndex(line => line.Value.Length == 0) + 1);
    }
}
