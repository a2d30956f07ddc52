namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>ARM's JSON wherever it occurs: responses, deployments, activity log records, Image Builder's run status.</summary>
internal sealed class ArmJsonReader : IErrorReader
{
    /// <inheritdoc/>
    public string Format => "ARM JSON";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => ArmErrors.Find(text.Text, 0, text.Text.Length);
}
