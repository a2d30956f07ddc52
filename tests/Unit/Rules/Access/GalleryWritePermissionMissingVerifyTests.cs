namespace SigTroubleshoot.Unit.Rules.Access;

public sealed class GalleryWritePermissionMissingVerifyTests() : MissingRightVerifyTests("SIG704", "Microsoft.Compute/galleries/images/versions/write", Ids.Version);
