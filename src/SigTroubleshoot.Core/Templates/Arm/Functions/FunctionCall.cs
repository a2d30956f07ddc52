using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>A call of a function with its arguments.</summary>
/// <param name="Name">The name of the function.</param>
/// <param name="Arguments">The evaluated arguments; none if the function evaluates them itself.</param>
/// <param name="Nodes">The arguments as they are written; none if the call is repeated with other values.</param>
/// <param name="Context">What it is evaluated in.</param>
/// <param name="Place">Where the call is written.</param>
internal sealed record FunctionCall(string Name, IReadOnlyList<TemplateValue> Arguments, IReadOnlyList<ExpressionNode> Nodes, ArmContext Context, SourcePlace Place)
{
    /// <summary>The number of arguments.</summary>
    public int Count => Arguments.Count;

    /// <summary>An argument; <see cref="NullValue.Absent"/> if there are fewer.</summary>
    public TemplateValue this[int index] => index < Arguments.Count ? Arguments[index] : NullValue.Absent;

    /// <summary>Evaluates an argument of a function that evaluates them itself.</summary>
    public TemplateValue Evaluate(int index) => Nodes[index].Evaluate(Context);

    /// <summary>An argument that must be a text.</summary>
    public string Text(int index) => this[index] is TextValue text ? text.Text : throw Invalid(index);

    /// <summary>An argument that must be a text, a number, or true or false, as a text.</summary>
    public string Scalar(int index) => this[index] is TextValue or NumberValue or BooleanValue ? JoinedText.TextOf(this[index]) : throw Invalid(index);

    /// <summary>An argument that must be a whole number.</summary>
    public long Whole(int index) => this[index] is NumberValue { Whole: { } whole } ? whole : throw Invalid(index);

    /// <summary>An argument that must be a position or a length.</summary>
    public int Length(int index) => Whole(index) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : throw Invalid(index);

    /// <summary>An argument that must be true or false.</summary>
    public bool Truth(int index) => this[index] is BooleanValue truth ? truth.Value : throw Invalid(index);

    /// <summary>An argument that must be a list.</summary>
    public IReadOnlyList<TemplateValue> List(int index) => this[index] is ListValue list ? list.Items : throw Invalid(index);

    /// <summary>An argument that must be an object.</summary>
    public ObjectValue Object(int index) => this[index] as ObjectValue ?? throw Invalid(index);

    /// <summary>An argument that must be a lambda.</summary>
    public LambdaValue Lambda(int index) => this[index] as LambdaValue ?? throw Invalid(index);

    /// <summary>A text as the result.</summary>
    public TextValue Result(string text) => new(text, Count > 0 && this[0] is TextValue { Origins: null, Place.File: not null } only ? only.Place : Place);

    /// <summary>A number as the result.</summary>
    public NumberValue Result(long number) => new(number, Place);

    /// <summary>true or false as the result.</summary>
    public BooleanValue Result(bool truth) => new(truth, Place);

    /// <summary>A list as the result.</summary>
    public ListValue Result(IReadOnlyList<TemplateValue> items) => new(items, Place);

    /// <summary>The exception that says that an argument is not accepted.</summary>
    public TemplateFaultException Invalid(int index) => new(TemplateTexts.FormatArgumentInvalid(function: Name, value: this[index].Expression));

    /// <summary>The canonical expression of the call.</summary>
    public string Expression => CanonicalText.Call(Name, Arguments);
}
