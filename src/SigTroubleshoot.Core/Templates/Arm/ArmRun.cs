using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The work on one file and on the files that it links to.</summary>
/// <param name="inputs">What the user says about the deployment.</param>
internal sealed class ArmRun(TemplateInputs inputs)
{
    private const int MaxSteps = 4_000_000;

    private readonly Dictionary<string, object> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<(string, SourcePlace)> _noted = [];
    private readonly List<TemplateNote> _notes = [];
    private readonly List<PlannedResource> _resources = [];
    private int _steps;

    /// <summary>What the user says about the deployment.</summary>
    public TemplateInputs Inputs => inputs;

    /// <summary>What was found.</summary>
    public TemplateReading Reading => new(_resources, _notes);

    /// <summary>The number of deployments around the current one; a template that links to itself ends.</summary>
    public int Depth { get; set; }

    /// <summary>Adds a resource.</summary>
    public void Add(PlannedResource resource) => _resources.Add(resource);

    /// <summary>
    /// Whether what is evaluated now belongs to a resource that is judged and certainly deployed. What is wrong anywhere else may not
    /// matter.
    /// </summary>
    public bool IsDecisive { get; private set; }

    /// <summary>Evaluates something that is decisive, or is not.</summary>
    /// <param name="isDecisive">Whether it is.</param>
    /// <param name="evaluate">Evaluates it.</param>
    public T Evaluate<T>(bool isDecisive, Func<T> evaluate)
    {
        var before = IsDecisive;
        IsDecisive = isDecisive;
        try
        {
            return evaluate();
        }
        finally
        {
            IsDecisive = before;
        }
    }

    /// <summary>Adds a note about a value, once for each place. It is a fault only if it is decisive.</summary>
    public void NoteValue(TemplateNoteKind kind, string message, SourcePlace place) => Note(IsDecisive ? kind : TemplateNoteKind.NotEvaluated, message, place);

    /// <summary>Adds a note, once for each place.</summary>
    public void Note(TemplateNoteKind kind, string message, SourcePlace place) => Note(new TemplateNote(kind, message, place));

    /// <summary>Adds a note, once for each place.</summary>
    public void Note(TemplateNote note)
    {
        if (_noted.Add((note.Message, note.Place)))
            _notes.Add(note);
    }

    /// <summary>Counts a step of the evaluation, so that a template with loops in loops ends.</summary>
    /// <exception cref="TemplateFaultException">There were too many.</exception>
    public void Step()
    {
        if (++_steps > MaxSteps)
            throw new TemplateFaultException(TemplateTexts.TooLarge, TemplateNoteKind.NotEvaluated);
    }

    /// <summary>Counts a resource. A file with too many is noted once.</summary>
    public void CountResource() => _steps += 10;

    /// <summary>The parsed form of an expression.</summary>
    /// <exception cref="TemplateFaultException">It is not valid.</exception>
    public ExpressionNode Parse(string expression)
    {
        if (!_parsed.TryGetValue(expression, out var known))
        {
            try
            {
                known = ExpressionParser.Parse(expression);
            }
            catch (TemplateFaultException fault)
            {
                known = fault;
            }

            _parsed[expression] = known;
        }

        return known as ExpressionNode ?? throw new TemplateFaultException(((TemplateFaultException)known).Message);
    }
}
