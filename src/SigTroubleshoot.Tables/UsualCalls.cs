namespace SigTroubleshoot.Tables;

/// <summary>What the module is usually asked, so that the methods that answer it are compiled before.</summary>
internal static class UsualCalls
{
    /// <summary>Asks all of it.</summary>
    public static void Make()
    {
        foreach (var rule in SigEngine.Default.Rules)
        {
            foreach (var sentence in rule.Messages)
            {
                var text = Filled(sentence);
                SigEngine.Default.Diagnose(text);
                SigEngine.Default.Diagnose($"ERROR: (Conflict) {text}\nCode: Conflict\nMessage: {text}\n");
                SigEngine.Default.Diagnose($"New-AzGalleryImageVersion: {text}\nErrorCode: Conflict\nErrorMessage: {text}\nStatusCode: 409\n");
                SigEngine.Default.Diagnose("{\"error\":{\"code\":\"Conflict\",\"message\":\"" + text.Replace('"', '\'') + "\",\"target\":\"galleryImageVersion\"}}");
                SigEngine.Default.Diagnose("The image version failed: " + string.Join(' ', text.Split(' ').Where((_, word) => word % 6 != 5)));
            }
        }
    }

    private static string Filled(string sentence) => Diagnosis.Matching.Placeholders.Replace(sentence, "gallery1");
}
