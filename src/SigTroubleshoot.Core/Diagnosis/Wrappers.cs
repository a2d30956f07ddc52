namespace SigTroubleshoot.Diagnosis;

/// <summary>Codes that only say that something nested failed; never a separate finding next to their detail.</summary>
internal static class Wrappers
{
    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "DeploymentFailed", "ResourceDeploymentFailure", "InvalidTemplateDeployment", "ResourceOperationFailure",
        "MultipleErrorsOccurred", "DeploymentFailedValidation", "OperationFailed",
    };

    /// <summary>Whether a code is a wrapper's.</summary>
    public static bool Contains(string code) => Codes.Contains(code);
}
