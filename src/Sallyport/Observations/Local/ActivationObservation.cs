namespace Sallyport.Observations.Local;

/// <summary>For what the service manager keeps a socket open: the unit that asked for it, and what is started when somebody connects (systemd.socket(5)).</summary>
/// <param name="Socket">The socket unit.</param>
/// <param name="Service">The unit that is started.</param>
/// <param name="Program">The first program that the service starts; null where its unit was not found or names none.</param>
/// <param name="File">The file that names the port.</param>
/// <param name="Line">The line there, counted from 1.</param>
public sealed record ActivationObservation(string Socket, string Service, string? Program, string File, int Line)
{
    /// <summary>Which package brought the program and whether it is as it was installed; null where that was not asked.</summary>
    public PackageAnswer? Package { get; init; }
}
