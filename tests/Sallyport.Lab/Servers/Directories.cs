namespace Sallyport.Lab.Servers;

internal static class Directories
{
    public const UnixFileMode OwnerWritesAllRead =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
}
