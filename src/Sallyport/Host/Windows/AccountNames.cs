using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.Windows;

/// <summary>Asks for the account whose rights a process has.</summary>
/// <remarks>OpenProcessToken, GetTokenInformation for TokenUser (1), whose answer begins with a pointer to the SID, and LookupAccountSidW. It has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe class AccountNames
{
    private const uint MayQuery = 8;
    private const int User = 1;
    private const int MostName = 256;
    private const int MostUser = 128;

    /// <summary>The name with its domain, e.g. <c>NT AUTHORITY\SYSTEM</c>; null where it was not told.</summary>
    /// <param name="process">A handle of the process.</param>
    internal static string? Of(nint process)
    {
        nint token;
        if (ProcessCalls.Token(process, MayQuery, &token) == 0) return null;

        var user = stackalloc byte[MostUser];
        uint wanted;
        var told = ProcessCalls.TokenInformation(token, User, user, MostUser, &wanted);
        _ = ProcessCalls.Close(token);
        return told == 0 ? null : Name(Marshal.ReadIntPtr((nint)user));
    }

    private static string? Name(nint identity)
    {
        char* name = stackalloc char[MostName], domain = stackalloc char[MostName];
        uint nameLength = MostName, domainLength = MostName;
        int kind;
        return ProcessCalls.Account(null, identity, name, &nameLength, domain, &domainLength, &kind) == 0 ? null : Joined(new string(domain), new string(name));
    }

    private static string Joined(string domain, string name) => domain.Length == 0 ? name : $@"{domain}\{name}";
}
