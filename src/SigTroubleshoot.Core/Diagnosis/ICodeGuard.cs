namespace SigTroubleshoot.Diagnosis;

/// <summary>A rule that recognizes an error without any known sentence by one of its codes.</summary>
internal interface ICodeGuard
{
    /// <summary>Whether an error with one of the rule's codes belongs to it, because of the error's target or address.</summary>
    bool Accepts(AzureError error);
}
