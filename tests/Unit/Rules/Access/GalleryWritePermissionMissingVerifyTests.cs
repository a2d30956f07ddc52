namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryWritePermissionMissingVerifyTests() : MissingRightVerifyTests("SIG704", "Microsoft.Compute/galleries/images/versions/write", Ids.Version);
