using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Which packages newer versions are asked of, for each manager that lists them.</summary>
internal static class WantedPackages
{
    /// <summary>Those that <paramref name="manager"/> has installed; each once for each question.</summary>
    public static List<PackageObservation> Of(PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions, PackageManager manager)
    {
        var wanted = new List<PackageObservation>();
        for (var i = 0; i < answers.Length; i++)
        {
            if (questions[i].Newer && answers[i] is PackageAnswer.Found { Package: var package } && package.Manager == manager) wanted.Add(package);
        }

        return wanted;
    }

    /// <summary>Puts what is known of newer versions into the answers.</summary>
    public static void Replace(PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions, PackageManager manager, Func<PackageObservation, PackageObservation> complete)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (questions[i].Newer && answers[i] is PackageAnswer.Found { Package: var package } && package.Manager == manager) answers[i] = new PackageAnswer.Found(complete(package));
        }
    }
}
