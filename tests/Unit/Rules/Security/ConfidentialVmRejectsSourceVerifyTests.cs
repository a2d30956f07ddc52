namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmRejectsSourceVerifyTests() : ConfidentialVmVerifyTests(
    "SIG841",
    $"Confidential VM is not supported for the source id '{Ids.Image}'. Currently Snapshot, Disk and VM sources are supported for the Confidential VM security type.");
