using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Versions and definitions for confidential VMs.</summary>
internal static class Confidential
{
    /// <summary>A version to be created in a definition that accepts only confidential VMs.</summary>
    public static ImageVersion Version { get; } = new() { Name = "4.2.1", Location = "West US 2", Definition = Definition("confidentialvm") };

    /// <summary>A definition with a security type.</summary>
    public static ImageDefinition Definition(string securityType) => new()
    {
        Name = "ubuntu-otter",
        Features = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["SecurityType"] = securityType },
    };

    /// <summary>The definition in Azure, with a feature.</summary>
    public static string Json(string securityType) => $$$"""{"id":"{{{Ids.Definition}}}","name":"ubuntu-otter","properties":{"hyperVGeneration":"V2","features":[{"name":"SecurityType","value":"{{{securityType}}}"}]}}""";

    /// <summary>A region with an encryption type.</summary>
    public static TargetRegion Region(string name, string? encryptionType) => new() { Name = name, ConfidentialVMEncryptionType = encryptionType };
}
