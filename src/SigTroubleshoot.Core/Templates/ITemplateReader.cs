using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>Reads the templates of one language. It never throws: whatever is wrong with a file becomes a note.</summary>
internal interface ITemplateReader
{
    /// <summary>The extensions of its files, each with its dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether each file is read on its own, so that several can be read at the same time.</summary>
    bool IsIndependent { get; }

    /// <summary>Whether the file is a template of this language, by its extension and its content.</summary>
    bool Recognizes(SourceFile file);

    /// <summary>Reads a file that it recognizes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    TemplateReading Read(SourceFile file, TemplateInputs inputs);
}
