namespace SigTroubleshoot.Resources;

/// <summary>A validation of an image version that Azure ran after it was published. Null means absent.</summary>
/// <param name="Type"><c>type</c>, such as TrustedLaunch.</param>
/// <param name="Status"><c>status</c>: Unknown, Failed or Succeeded.</param>
/// <param name="Version"><c>version</c> of the validation, not of the image.</param>
/// <param name="ExecutionTime"><c>executionTime</c>.</param>
internal sealed record ImageValidation(string? Type, string? Status, string? Version, DateTimeOffset? ExecutionTime);
