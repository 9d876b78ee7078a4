using Sallyport.Observations.Local;

namespace Sallyport.Checks.Trust;

/// <summary>What to type, in the words of the manager that a package is from.</summary>
internal static class PackageCommand
{
    /// <summary>Installs a package anew as it is.</summary>
    public static string Reinstall(PackageManager manager) => manager switch
    {
        PackageManager.Rpm => "'dnf reinstall PACKAGE', or 'zypper install --force PACKAGE'",
        PackageManager.Pacman => "'pacman -S PACKAGE'",
        PackageManager.Apk => "'apk fix --reinstall PACKAGE'",
        _ => "'apt-get install --reinstall PACKAGE'",
    };

    /// <summary>Installs the newer version of a package and lets it run.</summary>
    public static string Update(PackageManager manager) => manager switch
    {
        PackageManager.Rpm => "Install it and restart the service: 'dnf upgrade --refresh PACKAGE' (or 'zypper refresh; zypper update PACKAGE'), then 'systemctl restart UNIT'",
        PackageManager.Pacman => "Install it with all the others, as parts of an upgrade are not supported: 'pacman -Syu', then 'systemctl restart UNIT'",
        PackageManager.Apk => "Install it and restart the service: 'apk update; apk upgrade PACKAGE; rc-service UNIT restart'; a container is rather made anew from a newer image",
        _ => "Install it and restart the service: 'apt-get update; apt-get install --only-upgrade PACKAGE; systemctl restart UNIT'",
    };
}
