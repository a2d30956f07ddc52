using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>What the user says about the deployment. Nothing else is assumed.</summary>
internal sealed record TemplateInputs
{
    /// <summary>The values of parameters by name, ignoring case.</summary>
    public IReadOnlyDictionary<string, TemplateValue> Parameters { get; init; } = new Dictionary<string, TemplateValue>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The files with parameter values, in order; a later one takes precedence.</summary>
    public IReadOnlyList<SourceFile> ParameterFiles { get; init; } = [];

    /// <summary>The ID of the subscription; null if it was not specified.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The name of the resource group; null if it was not specified.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary>The location of the resource group or of the deployment; null if it was not specified.</summary>
    public string? Location { get; init; }

    /// <summary>The cloud, such as <c>AzureCloud</c>; null if it was not specified.</summary>
    public string? Environment { get; init; }

    /// <summary>Opens a file that a template refers to, by its path; returns null if it does not exist or cannot be read. Several threads may call it.</summary>
    public Func<string, SourceFile?> Open { get; init; } = _ => null;

    /// <summary>Compiles Bicep files; null if the Bicep CLI is not installed.</summary>
    public IBicepCompiler? Bicep { get; init; }

    /// <summary>Lists the files in a folder, without its subfolders, by their paths; none if the folder does not exist.</summary>
    public Func<string, IReadOnlyList<string>> List { get; init; } = _ => [];

    /// <summary>Lists the folders in a folder, by their paths, without those of tools; none if the folder does not exist.</summary>
    public Func<string, IReadOnlyList<string>> ListFolders { get; init; } = _ => [];

    /// <summary>The folder with the source files of a plan; null for the folder of the plan.</summary>
    public string? SourceRoot { get; init; }

    /// <summary>What the readers of one run remember about folders that several files share.</summary>
    public RunMemory Memory { get; init; } = new();
}
