namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the definition or version lies today or in the past; it must be later than the moment of the request.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 10</remarks>
internal sealed class EndOfLifeDatePast : Rule
{
    public EndOfLifeDatePast() : base("SIG330", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "EndOfLifeDate must be set to a future date.",
        ];
    }
}
