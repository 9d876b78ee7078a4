namespace Sallyport.Reports;

/// <summary>What is known of a run only when it is over; documents that speak of the run itself write it.</summary>
/// <param name="ExitCode">The code that the process leaves with.</param>
/// <param name="Interrupted">True when the run was cut by a signal, so that targets may be missing.</param>
public sealed record RunEnd(int ExitCode, bool Interrupted);
