namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageReadPermissionMissingVerifyTests() : MissingRightVerifyTests("SIG703", "Microsoft.Compute/galleries/images/versions/read", Ids.Version);
