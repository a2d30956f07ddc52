namespace SigTroubleshoot.Unit.Rules.Access;

public sealed class CallerNotAuthorizedVerifyTests() : MissingRightVerifyTests("SIG719", "Microsoft.Compute/images/read", Ids.Image);
