namespace SigTroubleshoot.Rules;

/// <summary>The image definition name breaks the naming rule: 1 to 80 ASCII letters, digits, hyphens, underscores and periods, with a letter or digit at both ends.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 4; facts §1 D-4 (underscore allowed) and regex note (quoted regex is laxer than the rule; use strict ASCII form)</remarks>
internal sealed class DefinitionNameInvalid : Rule
{
    public DefinitionNameInvalid() : base("SIG201", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The entity name '<Definition>' is invalid according to its validation rule: <Pattern>",
            "The entity name <Definition> is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$",
        ];
        Lookalikes =
        [
            "The same sentence naming a disk, snapshot or VM instead of an image definition",
        ];
    }
}
