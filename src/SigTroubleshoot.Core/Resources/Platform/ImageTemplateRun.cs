namespace SigTroubleshoot.Resources;

/// <summary>The last run of an image template. Null means absent.</summary>
/// <param name="State"><c>runState</c>: Running, Succeeded, PartiallySucceeded, Failed, Canceling, or Canceled.</param>
/// <param name="Message"><c>message</c>.</param>
/// <param name="EndTime"><c>endTime</c>, as given.</param>
internal sealed record ImageTemplateRun(string? State, string? Message, string? EndTime);
