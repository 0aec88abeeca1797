package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.lang.format.TwinFormatter;

class FormatterTest {
    private static final Path ROOT = Path.of(System.getProperty("twinsmith.root", "../.."));

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> examples = Files.walk(ROOT.resolve("examples"));
                Stream<Path> library = Files.walk(ROOT.resolve("bundles/org.twinsmith.lang/library"))) {
            return Stream.concat(examples, library).filter(each -> each.toString().endsWith(".twin")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void examplesAndLibraryAreFormatted(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(TwinFormatter.format(text)).isEqualTo(text);
    }

    @Test
    void theSizeOfAFaultMayHaveASignAndItsWordsMayBeNames() {
        assertThat(TwinFormatter.format("""
                namespace t
                scenario S of A for 1 [s] {
                fault c.gain gain-0.5 from 1 [s]
                fault c.x offset -(5 [K]+d)
                fault p.a leak(a)
                expect gain-0.5 > leak - at always
                fault c.x stuck at-3 [m] until 5 [s]
                }
                """)).isEqualTo("""
                namespace t
                scenario S of A for 1 [s] {
                    fault c.gain gain -0.5 from 1 [s]
                    fault c.x offset -(5 [K] + d)
                    fault p.a leak (a)
                    expect gain - 0.5 > leak - at always
                    fault c.x stuck at -3 [m] until 5 [s]
                }
                """);
    }

    @Test
    void aThenBehindTheLastBraceIsFormattedLikeAnyWord() {
        String text = "namespace t\nasset A {\n    equations\n        when x\n}\n} then y = 1 end\n";
        assertThat(TwinFormatter.format(TwinFormatter.format(text))).isEqualTo(TwinFormatter.format(text)).contains("} then y = 1 end");
    }

    @Test
    void pointsApartStayApart() {
        String text = "namespace t\nversion 1. .0\n";
        assertThat(TwinFormatter.format(TwinFormatter.format(text))).isEqualTo(TwinFormatter.format(text)).isEqualTo(text);
    }

    @Test
    void functionsTablesAndVariantsHaveTheirPlaces() {
        assertThat(TwinFormatter.format("""
                namespace t
                function f(x : Real['u],y:Real):Real['u^2]=
                a*x where{
                a=x+
                x
                b=-1
                }
                table head(q:VolumeFlow):Length{
                -1:3,
                0:-2 [m]
                }interpolate linear
                table other(q : Real) : Real from "a.csv" columns "q","r"
                asset A {
                equations
                x = 1
                fidelity fine{
                state y:Real=0
                equations
                y=x
                }
                behaviour recording "m.csv"{
                column "t"->time
                column "x"->x
                }
                }"""))
                .isEqualTo("""
                namespace t
                function f(x : Real ['u], y : Real) : Real ['u^2] =
                    a * x where {
                    a = x +
                        x
                    b = -1
                }
                table head(q : VolumeFlow) : Length {
                    -1 : 3,
                    0 : -2 [m]
                } interpolate linear
                table other(q : Real) : Real from "a.csv" columns "q", "r"
                asset A {
                    equations
                        x = 1
                    fidelity fine {
                        state y : Real = 0
                        equations
                            y = x
                    }
                    behaviour recording "m.csv" {
                        column "t" -> time
                        column "x" -> x
                    }
                }
                """);
    }

    @Test
    void branchesOfEquationsAndStatesHaveTheirPlaces() {
        assertThat(TwinFormatter.format("""
                namespace t
                asset A {
                variable y : Real
                machine m : M = a {
                state a,b{
                equations
                y=if c then 1
                else 2
                }
                }
                equations
                if c and(d or e)then
                y=1
                -z=if c then if d then 1 else 2 else 3
                elseif if d then e else c then
                if d then y=2 else y=3 end
                z=1
                else
                for i in 1 .. 2 do
                if i==1 then
                x[i]=1
                else
                x[i]=2
                end
                end
                end
                when y>1 then
                m=if c then 1 else
                2
                end
                connect a -> b
                }"""))
                .isEqualTo("""
                namespace t
                asset A {
                    variable y : Real
                    machine m : M = a {
                        state a, b {
                            equations
                                y = if c then 1
                                    else 2
                        }
                    }
                    equations
                        if c and (d or e) then
                            y = 1
                            -z = if c then if d then 1 else 2 else 3
                        elseif if d then e else c then
                            if d then y = 2 else y = 3 end
                            z = 1
                        else
                            for i in 1 .. 2 do
                                if i == 1 then
                                    x[i] = 1
                                else
                                    x[i] = 2
                                end
                            end
                        end
                        when y > 1 then
                            m = if c then 1 else
                                2
                        end
                    connect a -> b
                }
                """);
    }

    @Test
    void branchesOfAWhenAndInitialEquationsHaveTheirPlaces() {
        assertThat(TwinFormatter.format("""
                namespace t
                asset A {
                state y : Length free start 2 [m]
                equations
                when y>1 [m]then
                reinit(y,0 [m])
                elsewhen(y< -1 [m])then
                reinit(y,0.5 [m])
                end
                initial   equations
                der(y)=0 [m/s]
                -y=2 [m]
                asset b:B{y free
                z=1}
                }"""))
                .isEqualTo("""
                namespace t
                asset A {
                    state y : Length free start 2 [m]
                    equations
                        when y > 1 [m] then
                            reinit(y, 0 [m])
                        elsewhen (y < -1 [m]) then
                            reinit(y, 0.5 [m])
                        end
                    initial   equations
                        der(y) = 0 [m/s]
                        -y = 2 [m]
                    asset b : B { y free
                        z = 1 }
                }
                """);
    }

    @Test
    void arraysAndLoopsAreFormatted() {
        assertThat(TwinFormatter.format("""
                asset A {
                parameter c [ 3 ]:Real[1/K]={ 1,-2,
                3 }[1/K]
                parameter m[2,2]:Real={{1,2},{3,4}}
                state T [n] : Temperature
                port outlet [2] : Liquid
                for i in 1..2 do
                connect outlet [i]->b[i+1].inlet
                end
                equations
                rate : T [1]=2
                for i in 1 .. n do
                for j in 1 .. n do
                der(T [i])=T[j]
                end
                // about y
                y=max({1,x})
                end
                parameter z : Real
                }
                """)).isEqualTo("""
                asset A {
                    parameter c[ 3 ] : Real [1/K] = {1, -2,
                        3} [1/K]
                    parameter m[2,2] : Real = {{1, 2}, {3, 4}}
                    state T[n] : Temperature
                    port outlet[2] : Liquid
                    for i in 1 .. 2 do
                        connect outlet[i] -> b[i+1].inlet
                    end
                    equations
                        rate: T[1] = 2
                        for i in 1 .. n do
                            for j in 1 .. n do
                                der(T[i]) = T[j]
                            end
                            // about y
                            y = max({1, x})
                        end
                    parameter z : Real
                }
                """);
    }

    @Test
    void structureGivesTheIndentation() {
        assertThat(TwinFormatter.format("""
                namespace t


                /** Doc
                      * more */
                asset A{
                parameter x:Real=-1*(2+3)^2 // why
                // about y
                state y : Length[m]in 0 .. 4 [m]=max( 1,-2 )
                equations
                der(y)=x*1 [m/s]
                   - 2 [m/s]
                -x=y/1 [m]
                when y>1 [m]and not(x<2)then
                reinit(y,0 [m])
                end
                // last
                }
                enum E {
                a,
                b
                }"""))
                .isEqualTo("""
                namespace t

                /** Doc
                 * more */
                asset A {
                    parameter x : Real = -1 * (2 + 3)^2 // why
                    // about y
                    state y : Length [m] in 0 .. 4 [m] = max(1, -2)
                    equations
                        der(y) = x * 1 [m/s]
                            - 2 [m/s]
                        -x = y / 1 [m]
                        when y > 1 [m] and not (x < 2) then
                            reinit(y, 0 [m])
                        end
                        // last
                }
                enum E {
                    a,
                    b
                }
                """);
    }

    @Test
    void aSampledBlockIsIndentedLikeAReaction() {
        assertThat(TwinFormatter.format("""
                namespace t
                asset A {
                equations
                x=1
                noise n:Real gaussian deviation 1 every 1 [s]
                equations
                every 100 [ms] from 1 [s]then
                y=-x
                end
                every(period)then z=1 end
                }
                """))
                .isEqualTo("""
                namespace t
                asset A {
                    equations
                        x = 1
                    noise n : Real gaussian deviation 1 every 1 [s]
                    equations
                        every 100 [ms] from 1 [s] then
                            y = -x
                        end
                        every (period) then z = 1 end
                }
                """);
    }

    @Test
    void experimentsAreSpacedAsOthersAre() {
        assertThat(TwinFormatter.format("""
                sweep X of D{
                p.k in{1,-2}[m]
                p.t in-10..40 [degC]steps 3
                p.k~normal( 1,-2 )
                  measure work=integral(p.power)
                }
                optimise Y of D{vary p.k maximise-work subject to(work<1 [J])}
                """)).isEqualTo("""
                sweep X of D {
                    p.k in { 1, -2 } [m]
                    p.t in -10 .. 40 [degC] steps 3
                    p.k ~ normal(1, -2)
                    measure work = integral(p.power)
                }
                optimise Y of D { vary p.k maximise -work subject to (work < 1 [J]) }
                """);
    }

    @Test
    void aMachineIsIndentedByItsBracesAndItsActions() {
        assertThat(TwinFormatter.format("""
                namespace t
                asset A {
                equations
                x=if a then b else c
                machine mode:Mode=off{
                state on { entry n=n+1
                exit n=0 }
                transition off,idle->on when a and b
                after 2 [s] then
                n=-1
                end
                transition *->off when c
                transition on->off after 1 [s] then n=2 end
                // last
                }
                parameter p : Real = 1
                }
                """))
                .isEqualTo("""
                namespace t
                asset A {
                    equations
                        x = if a then b else c
                    machine mode : Mode = off {
                        state on { entry n = n + 1
                            exit n = 0 }
                        transition off, idle -> on when a and b
                        after 2 [s] then
                            n = -1
                        end
                        transition * -> off when c
                        transition on -> off after 1 [s] then n = 2 end
                        // last
                    }
                    parameter p : Real = 1
                }
                """);
    }

    @Test
    void whatIsDamagedIsFormattedWithoutLosingAnything() throws IOException {
        Random random = new Random(20260103);
        List<Path> files = texts().toList();
        for (int mutant = 0; mutant < 200; mutant++) {
            StringBuilder text = new StringBuilder(Files.readString(files.get(mutant % files.size())));
            int at = random.nextInt(text.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(8)), List.of("", "{", "(", "\n", "\"", "/*", "[").get(mutant % 7));
            String once = TwinFormatter.format(text.toString());
            assertThat(withoutBlanks(once)).isEqualTo(withoutBlanks(text.toString()));
            assertThat(TwinFormatter.format(once)).isEqualTo(once);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
