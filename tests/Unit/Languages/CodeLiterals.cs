using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>The texts that stand in the code of an assembly, each with the member that uses it.</summary>
internal static class CodeLiterals
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>Reads them from the file of an assembly.</summary>
    public static IEnumerable<(string Member, string Text)> Of(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            var member = $"{NameOf(metadata, metadata.GetTypeDefinition(method.GetDeclaringType()))}.{metadata.GetString(method.Name)}";
            foreach (var text in In(metadata, assembly.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
                yield return (member, text);
        }
    }

    private static List<string> In(MetadataReader metadata, BlobReader code)
    {
        List<string> texts = [];
        while (code.RemainingBytes > 0)
        {
            int operation = code.ReadByte();
            var operand = Operands[operation == 0xFE ? 0xFE00 | code.ReadByte() : operation];
            if (operand == OperandType.InlineString)
            {
                texts.Add(metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(code.ReadInt32())));
                continue;
            }

            // The number of targets stands before them.
            var size = operand == OperandType.InlineSwitch ? 4 * code.ReadInt32() : SizeOf(operand);
            code.Offset += size;
        }

        return texts;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        for (; !type.GetDeclaringType().IsNil; name = $"{metadata.GetString(type.Name)}/{name}")
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
