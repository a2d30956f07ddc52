namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmEncryptionTypeMissingVerifyTests() : ConfidentialVmVerifyTests(
    "SIG843",
    "The regional encryption.osDiskImage.securityProfile.type must be specified when the SecurityType of the image definition is ConfidentialVM.");
