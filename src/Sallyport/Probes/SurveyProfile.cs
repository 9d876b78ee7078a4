namespace Sallyport.Probes;

/// <summary>How much is asked of a target.</summary>
public enum SurveyProfile
{
    /// <summary>Versions, one handshake of each kind, certificates, HTTP: about fifteen connections.</summary>
    Quick,

    /// <summary>Everything that a server in service does not notice.</summary>
    Standard,

    /// <summary>The repeated, slow and intrusive questions too.</summary>
    Deep,
}
