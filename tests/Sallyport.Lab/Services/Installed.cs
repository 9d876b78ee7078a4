using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Services;

/// <summary>The version of what is installed, as the program itself says it: the other end of what the wire carries.</summary>
internal static class Installed
{
    private static readonly char[] Ends = [' ', '\n', ')', ','];

    public static Func<string> Nginx => Version("nginx", "nginx/", "-v");

    /// <summary>What follows a word in what the program says, up to a space.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="word">What stands before the version.</param>
    /// <param name="options">The options that make it tell.</param>
    public static Func<string> Version(string program, string word, params string[] options) => () =>
    {
        var said = ChildProcess.Run(Programs.Require(program), options);
        var begin = said.IndexOf(word, StringComparison.Ordinal) + word.Length;
        return begin >= word.Length ? said[begin..].Split(Ends)[0] : throw new InvalidOperationException($"{program} does not say '{word}'\n{said}");
    };

    /// <summary>The first two numbers of a version.</summary>
    public static Func<string> Branch(Func<string> version) => () => string.Join('.', version().Split('.').Take(2));
}
