namespace SigTroubleshoot.Rules;

/// <summary>The request alters the features list of an existing definition, often because a template is deployed again with a different or missing feature.</summary>
/// <remarks>real outputs (terraform/bicep DiskControllerTypes); facts §2 D-6, D-8; Azure/azure-cli#33172 (allowUpdateImage, startsAtVersion)</remarks>
internal sealed class DefinitionFeatureChangeRejected : Rule
{
    public DefinitionFeatureChangeRejected() : base("SIG211", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed"];
        Messages =
        [
            "Changing property 'DiskControllerTypes' is not allowed",
        ];
        Lookalikes =
        [
            "Changing property 'zoneResilient' is not allowed.",
            "Changing property 'imageReference.sku' is not allowed.",
        ];
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition> --query features";
    }
}
