namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>Which tool's errors may belong to which tool's requests, where one text contains the output of several.</summary>
internal static class ToolFamily
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["Azure CLI --debug"] = "Python",
        ["Azure CLI"] = "Python",
        ["Azure SDK for Python"] = "Python",
        ["Ansible"] = "Python",
        ["Az PowerShell -Debug"] = ".NET",
        ["Az PowerShell"] = ".NET",
        [".NET"] = ".NET",
        [".NET log"] = ".NET",
        ["JavaScript"] = "JavaScript",
        ["JavaScript log"] = "JavaScript",
        ["Packer"] = "Go",
        ["PACKER_LOG"] = "Go",
        ["Terraform"] = "Go",
        ["TF_LOG"] = "Go",
        ["Azure SDK for Go"] = "Go",
    };

    /// <summary>Whether an error in one format may be what a request in another format caused; unknown formats may be anything.</summary>
    public static bool MayPrint(string requests, string error) =>
        !Families.TryGetValue(requests, out var left) || !Families.TryGetValue(error, out var right) || left == right;
}
