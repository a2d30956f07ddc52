using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>What is said about a configuration without a plan: once for each folder, and only if it is about images.</summary>
internal static class ConfigurationNotes
{
    private static readonly string[] Signs = ["azurerm_shared_image", "azurerm_gallery_application", "source_image_id", "Microsoft.Compute/galleries", "Microsoft.VirtualMachineImages"];

    /// <summary>Reads a file of a configuration.</summary>
    public static TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        var isAboutImages = Array.Exists(Signs, sign => file.Text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0);
        return isAboutImages && inputs.Memory.IsFirst("terraform configuration " + FilePaths.FolderOf(file.Path))
            ? new TemplateReading([], [new TemplateNote(TemplateNoteKind.NotEvaluated, TerraformTexts.ConfigurationWithoutPlan, new SourcePlace(file, 0))
            {
                Command = TerraformCommands.PlanAndShow,
                Applies = () => !PlannedFolders.Of(inputs).Contains(FilePaths.FolderOf(file.Path)),
            }])
            : TemplateReading.Nothing;
    }
}
