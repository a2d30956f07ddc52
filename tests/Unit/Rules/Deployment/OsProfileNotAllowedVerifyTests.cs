namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProfileNotAllowedVerifyTests()
    : OsStateVerifyTests("SIG605", "Parameter 'osProfile' is not allowed.", "Specialized", "Generalized", "'ubuntu-otter' is not specialized (osState Generalized)");
