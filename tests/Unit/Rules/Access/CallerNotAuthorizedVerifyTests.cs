namespace SigTroubleshoot.Unit.Rules;

public sealed class CallerNotAuthorizedVerifyTests() : MissingRightVerifyTests("SIG719", "Microsoft.Compute/images/read", Ids.Image);
