namespace SigTroubleshoot.Errors;

/// <summary>Collects values.</summary>
internal static class ValueCollector
{
    /// <summary>Collects values.</summary>
    public static void Collect(string text, Dictionary<string, string> values, bool overwrite = false)
    {
    }
}
