#if ASPNETCORE
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
#endif
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>Kestrel, the web server of ASP.NET Core, in the test's own process.</summary>
/// <remarks>Built only where the SDK brings ASP.NET Core: some distributions package it apart.</remarks>
internal static class Kestrel
{
#if ASPNETCORE
    public static string? Missing => null;

    /// <summary>Serves HTTPS.</summary>
    public static RunningService Start(Credential credential) => RunningService.Start(service =>
    {
        var port = LoopbackPort.Free();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = credential.Certificate;
            https.ServerCertificateChain = credential.Intermediate is { } intermediate ? [intermediate] : [];
        })));
        var application = builder.Build();
        service.Add(new Stopping(application));
        application.Run(context => context.Response.WriteAsync("lab\n"));
        application.StartAsync().GetAwaiter().GetResult();
        return port;
    });

    private sealed class Stopping(WebApplication application) : IDisposable
    {
        public void Dispose() => application.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
#else
    public static string? Missing => "needs ASP.NET Core, which this SDK came without";

    /// <summary>Serves HTTPS where it can.</summary>
    public static RunningService Start(Credential credential) => throw new PlatformNotSupportedException(Missing);
#endif
}
