namespace SigTroubleshoot.Rules;

/// <summary>The definition does not state its Hyper-V generation, so the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on.</summary>
/// <remarks>facts §2 D-7 (both defaults are true, by API version; Terraform still defaults to V1)</remarks>
internal sealed class DefinitionGenerationUnspecified : Rule
{
    public DefinitionGenerationUnspecified() : base("SIG216", RuleArea.Definition, FindingSeverity.Information, RuleModes.Check)
    {
    }
}
