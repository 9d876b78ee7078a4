using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Sallyport.Tests.Architecture;

/// <summary>Finds the metadata tokens in a method body (ECMA-335 III).</summary>
internal static class Opcodes
{
    private static readonly Dictionary<short, OpCode> All = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every token with the instruction that carries it.</summary>
    internal static IEnumerable<(OpCode Code, int Token)> Tokens(MethodBodyBlock body)
    {
        var found = new List<(OpCode, int)>();
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            var first = reader.ReadByte();
            var code = All[first == 0xFE ? (short)(0xFE00 | reader.ReadByte()) : first];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    found.Add((code, reader.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = reader.ReadInt32();
                    reader.Offset += 4 * targets;
                    break;
                default:
                    reader.Offset += Size(code.OperandType);
                    break;
            }
        }

        return found;
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
