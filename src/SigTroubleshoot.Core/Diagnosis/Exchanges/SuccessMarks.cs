namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>What tools print when their work succeeds, or when they go on with it.</summary>
internal static class SuccessMarks
{
    private const string PackerStep = "==> azure-arm";

    /// <summary>In characters. The name of a Packer build.</summary>
    private const int MaxName = 60;

    /// <summary>The same as phrases of letters and digits, which are found in a log of any size.</summary>
    public static readonly string[] Phrases =
    [
        "artifactsofsuccessfulbuildsare", "applycomplete", "destroycomplete", "issuccesstrue", "exitcode0",
        "azurearmcreating", "azurearmvalidating", "azurearmdeploying", "azurearmpublishing", "azurearmcapturing", "azurearmgeneralizing",
    ];

    private static readonly string[] Words = ["The artifacts of successful builds are", "Apply complete!", "Destroy complete!", "IsSuccess - True", "exit code: 0"];

    private static readonly string[] Steps = ["Creating", "Validating", "Deploying", "Publishing", "Capturing", "Generalizing"];

    /// <summary>The positions of such lines, in order.</summary>
    public static List<int> Find(string text)
    {
        var found = new List<int>();
        foreach (var words in Words)
        {
            for (var at = Next(text, words, 0); at >= 0; at = Next(text, words, at + words.Length))
                found.Add(at);
        }

        for (var at = Next(text, PackerStep, 0); at >= 0; at = Next(text, PackerStep, at + PackerStep.Length))
        {
            if (IsStep(text, at + PackerStep.Length))
                found.Add(at);
        }

        found.Sort();
        return found;
    }

    private static bool IsStep(string text, int at)
    {
        var colon = text.IndexOf(": ", at, Math.Min(MaxName, text.Length - at), StringComparison.Ordinal);
        return colon >= 0 && Array.Exists(Steps, step => string.CompareOrdinal(text, colon + 2, step, 0, step.Length) == 0);
    }

    private static int Next(string text, string words, int from) => text.IndexOf(words, from, StringComparison.Ordinal);
}
