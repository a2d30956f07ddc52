using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The file of parameters beside a template: <c>gallery.parameters.json</c> belongs to <c>gallery.json</c>.</summary>
internal static class ParametersBeside
{
    private const string Ending = ".parameters.json";

    /// <summary>The file; null if there is none, or if the user names other ones.</summary>
    /// <param name="file">The template. One that was compiled or embedded has no such file.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public static SourceFile? Of(SourceFile file, TemplateInputs inputs) =>
        inputs.ParameterFiles.Count > 0 || file.IsMapped ? null : inputs.Open(Path.ChangeExtension(file.Path, null) + Ending);
}
