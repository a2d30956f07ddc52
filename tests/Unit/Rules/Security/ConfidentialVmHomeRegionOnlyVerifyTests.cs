namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmHomeRegionOnlyVerifyTests() : ConfidentialVmVerifyTests(
    "SIG842",
    "Only the home region 'westus2' can be specified as a target region for Images with the ConfidentialVM feature unless the Confidential VM encryption type is set to 'NonPersistedTPM'.");
