using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>The values in a <c>.bicepparam</c> file and in the files that it extends.</summary>
internal sealed class GivenParameters
{
    private const int MostFiles = 10;

    private readonly List<BicepScope> _scopes = [];

    /// <param name="files">Opens files.</param>
    /// <param name="source">The file.</param>
    /// <param name="scope">What the template is deployed to.</param>
    /// <param name="run">The work on the template.</param>
    public GivenParameters(BicepFiles files, SourceFile source, ArmScope scope, ArmRun run)
    {
        SourceFile? current = source;
        for (var i = 0; i < MostFiles && current is not null; i++)
        {
            var outline = files.Outline(current);
            _scopes.Add(new BicepScope(files, outline, _ => null, scope, current.Path, run));
            current = outline.Statements.FirstOrDefault(statement => statement.Keyword == "extends") is { } extended ? files.Open(current, extended.Text) : null;
        }
    }

    /// <summary>The value of a parameter; null if no file has one.</summary>
    public TemplateValue? Find(string name)
    {
        foreach (var scope in _scopes)
        {
            if (scope.Outline.Find("param", name)?.Value is { } value)
                return scope.Evaluate(value);
        }

        return null;
    }
}
