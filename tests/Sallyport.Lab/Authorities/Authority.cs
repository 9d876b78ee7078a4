using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Authorities;

/// <summary>What an authority runs beside issuing: a responder, and a place where its list lies.</summary>
internal static class Authority
{
    /// <summary>openssl's OCSP responder, which knows one certificate.</summary>
    internal static RunningServer Responder(LabAuthority authority, int port, X509Certificate2 leaf, bool revoked) => RunningServer.Start("openssl", [], port, (folder, at) =>
    {
        var expires = leaf.NotAfter.ToUniversalTime().ToString("yyMMddHHmmss", CultureInfo.InvariantCulture) + "Z";
        var status = revoked ? $"R\t{expires}\t260101000000Z,keyCompromise" : $"V\t{expires}\t";
        var index = folder.Write("index.txt", $"{status}\t{leaf.SerialNumber}\tunknown\t/CN=lab\n");
        var signer = folder.Write("signer.pem", authority.Intermediate.ExportCertificatePem() + "\n");
        var key = folder.Write("signer.key", authority.Intermediate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n");
        return ["ocsp", "-index", index, "-CA", signer, "-rsigner", signer, "-rkey", key, "-port", $"{at}", "-ndays", "1"];
    });

    /// <summary>nginx with the authority's list of revoked certificates at every path.</summary>
    internal static RunningServer ListServer(LabAuthority authority, int port, params X509Certificate2[] revoked) => RunningServer.Start("nginx", [], port, (folder, at) =>
    {
        var builder = new CertificateRevocationListBuilder();
        for (var i = 0; i < 500; i++) builder.AddEntry((byte[])[0x40, 1, (byte)(i >> 8), (byte)i]);
        foreach (var one in revoked) builder.AddEntry(one, DateTimeOffset.UtcNow.AddDays(-1), X509RevocationReason.KeyCompromise);
        File.WriteAllBytes(folder.File("list.crl"), builder.Build(authority.Intermediate, 7, DateTimeOffset.UtcNow.AddDays(5), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var file = folder.Write("nginx.conf", $$"""
            daemon off;
            master_process off;
            pid {{folder.File("nginx.pid")}};
            error_log stderr info;
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path {{folder.File("body")}};
                proxy_temp_path {{folder.File("proxy")}};
                fastcgi_temp_path {{folder.File("fastcgi")}};
                uwsgi_temp_path {{folder.File("uwsgi")}};
                scgi_temp_path {{folder.File("scgi")}};
                server {
                    listen 127.0.0.1:{{at}};
                    location / { root {{folder.Path}}; try_files /list.crl =404; }
                    location /moved { return 302 http://169.254.169.254/; }
                }
            }
            """);
        return ["-c", file, "-e", "stderr", "-p", folder.Path];
    });
}
