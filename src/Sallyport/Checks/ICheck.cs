namespace Sallyport.Checks;

/// <summary>A pure judgement over one subject: no socket, no file, no clock, no randomness, so that saved observations give the same answer for ever.</summary>
/// <typeparam name="TSubject">What is judged: an observation or a view computed from one.</typeparam>
internal interface ICheck<in TSubject>
{
    /// <summary>Decides pass, fail, not applicable or inconclusive; silence in the observation is never a pass.</summary>
    /// <param name="subject">What was seen.</param>
    /// <param name="knowledge">What is known independently of what was seen.</param>
    CheckResult Judge(TSubject subject, Knowledge.KnowledgeBase knowledge);
}
