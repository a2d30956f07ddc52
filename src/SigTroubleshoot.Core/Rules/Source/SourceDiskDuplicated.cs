namespace SigTroubleshoot.Rules;

/// <summary>The same disk or snapshot is listed as the source of more than one disk of the version.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 10</remarks>
internal sealed class SourceDiskDuplicated : Rule
{
    public SourceDiskDuplicated() : base("SIG421", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Duplicated source ids are found in the input disks.",
        ];
    }
}
