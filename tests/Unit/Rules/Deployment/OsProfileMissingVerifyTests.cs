namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProfileMissingVerifyTests()
    : OsStateVerifyTests("SIG606", "Required parameter 'osProfile' is missing (null).", "Generalized", "Specialized", "'ubuntu-otter' is not generalized (osState Specialized)");
