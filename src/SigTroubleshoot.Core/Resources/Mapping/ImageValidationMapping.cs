namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads one validation of an image version.</summary>
internal static class ImageValidationMapping
{
    /// <summary>The validation; whatever is absent is null.</summary>
    public static ImageValidation Map(IResourceNode node) =>
        new(node.FilledTextOf("Type"), node.FilledTextOf("Status"), node.FilledTextOf("Version"), node["ExecutionTime"].Date());
}
