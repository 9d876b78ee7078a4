using Sallyport.Findings;

namespace Sallyport.Observations;

/// <summary>The answer to a yes-or-no question put to a server. A closed set: not knowing has a reason and is neither yes nor no.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The word in machine output: yes, no or unknown.</summary>
    public abstract string Word { get; }

    /// <summary>The server showed it.</summary>
    /// <param name="Evidence">What shows it.</param>
    public sealed record Yes(Evidence Evidence) : Answer
    {
        /// <inheritdoc/>
        public override string Word => "yes";
    }

    /// <summary>The server declined it.</summary>
    /// <param name="Evidence">What shows it.</param>
    public sealed record No(Evidence Evidence) : Answer
    {
        /// <inheritdoc/>
        public override string Word => "no";
    }

    /// <summary>What was seen does not tell.</summary>
    /// <param name="Reason">What is missing.</param>
    public sealed record Unknown(string Reason) : Answer
    {
        /// <inheritdoc/>
        public override string Word => "unknown";
    }
}
