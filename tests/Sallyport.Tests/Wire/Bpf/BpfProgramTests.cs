using Sallyport.Wire.Bpf;
using Xunit;

namespace Sallyport.Tests.Wire.Bpf;

/// <summary>Instructions as RFC 9669 has them: code, registers, offset and value from the lowest byte on.</summary>
public sealed class BpfProgramTests
{
    [Fact]
    public void Each_instruction_is_eight_bytes_of_code_registers_offset_and_value()
    {
        var program = new BpfProgram();
        program.Move(6, 1);
        program.Load(2, BpfWidth.Two, 1, 4);
        program.Load(3, BpfWidth.Four, 1, 8);
        program.Load(4, BpfWidth.Eight, 1, 16);
        program.Store(10, -8, BpfWidth.Eight, 4);
        program.And(2, 0xF000);
        program.Add(4, -24);
        program.AddFrom(4, 3);
        program.Multiply(3, 16);
        program.Call(127);
        program.Set(0, 0);
        program.Exit();

        Assert.Equal(
            [
                0x00000000_0000_16BF, 0x00000000_0004_1269, 0x00000000_0008_1361, 0x00000000_0010_1479, 0x00000000_FFF8_4A7B, 0x0000F000_0000_0257, 0xFFFFFFE8_0000_0407, 0x00000000_0000_340F, 0x00000010_0000_0327,
                0x0000007F_0000_0085, 0x00000000_0000_00B7, 0x00000000_0000_0095,
            ],
            program.Instructions);
    }

    [Fact]
    public void Jumps_count_the_instructions_between()
    {
        var program = new BpfProgram();
        var (first, second, third, always) = (program.JumpEqual(7, 0), program.JumpNotEqual(2, 0xC000), program.JumpEqual32(9, 0xFFFFFFFF), program.Jump());
        program.Land(third);
        program.Set(0, 1);
        program.Land(first, second, always);
        program.Exit();

        Assert.Equal([0x00000000_0004_0715, 0x0000C000_0003_0255, 0xFFFFFFFF_0001_0916, 0x00000000_0001_0005], program.Instructions.Take(4));
    }

    [Fact]
    public void A_way_that_no_offset_can_say_is_refused()
    {
        var program = new BpfProgram();
        var jump = program.Jump();
        for (var i = 0; i <= short.MaxValue; i++) program.Exit();

        Assert.Throws<ArgumentOutOfRangeException>(() => program.Land(jump));
    }
}
