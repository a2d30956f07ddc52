namespace SigTroubleshoot.Diagnosis;

/// <summary>A gallery error that no rule covers.</summary>
/// <param name="Error">The error.</param>
/// <param name="CommandLine">The command of the Azure CLI that was running; empty if the text does not show it.</param>
internal sealed record UnknownRecord(AzureError Error, string CommandLine);
