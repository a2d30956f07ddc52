namespace SigTroubleshoot.Diagnosis;

/// <summary>A rule that reads values from an error that it recognized by a code alone, because no sentence provides them.</summary>
internal interface ICodeValues
{
    /// <summary>Adds what the error shows to the values.</summary>
    void Add(AzureError error, Dictionary<string, string> values);
}
