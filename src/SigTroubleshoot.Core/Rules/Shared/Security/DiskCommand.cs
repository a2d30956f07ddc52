using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Distinguishes encryption sentences of a disk or VM command from those of a gallery: the words are the same.</summary>
internal static class DiskCommand
{
    private static readonly Regex Command = new(
        @"-Az(?:ureRm)?(?:Disk|Snapshot|VM|Vmss)\b|\baz (?:disk|snapshot|vm|vmss)\b|azurerm_(?:managed_disk|snapshot|\w{0,20}virtual_machine)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether the sentence may concern a gallery: the surroundings indicate one, or show no command at all.</summary>
    public static bool LeavesRoomForGallery(RuleMatch match) => match.Evidence switch
    {
        GalleryEvidence.Gallery => true,
        GalleryEvidence.Other => false,
        _ => !Command.IsMatch(match.Nearby),
    };
}
