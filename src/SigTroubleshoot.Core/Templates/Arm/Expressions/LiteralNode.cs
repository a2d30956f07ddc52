using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>A text or a number in an expression.</summary>
internal sealed class LiteralNode : ExpressionNode
{
    private readonly string _text;
    private readonly bool _isNumber;

    /// <param name="start">Where it begins in the text of the expression.</param>
    /// <param name="text">The text, or the digits of the number.</param>
    /// <param name="isNumber">Whether it is a number.</param>
    public LiteralNode(int start, string text, bool isNumber)
        : base(start)
    {
        _text = text;
        _isNumber = isNumber;
    }

    /// <summary>The text; null if it is a number.</summary>
    public string? Text => _isNumber ? null : _text;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(ArmContext context) =>
        _isNumber ? new NumberValue(_text, context.PlaceAt(Start)) : Placeholders.Open(new TextValue(_text, context.PlaceAt(Start)));
}
