import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "#server/core/graph/context.ts";
import { findSimulation } from "#server/core/simulation.ts";

@ObjectType({ description: "Tỉnh mô phỏng mà hub đang chạy; mọi tên và số liệu đều do máy sinh ra." })
export class Simulation {
  @Field(() => String, { description: "Tên tỉnh, không có thật." }) province!: string;
  @Field(() => Int, { description: "Hạt giống; cùng hạt giống và cỡ thì cùng dữ liệu." }) seed!: number;
  @Field(() => String, { description: "Cỡ dữ liệu: small, standard hoặc large." }) size!: string;
}

@Resolver()
export class SimulationResolver {
  @Query(() => Simulation, { nullable: true, description: "Dữ liệu mô phỏng; null khi hub chạy trên số liệu thật." })
  simulation(@Ctx() { sql }: Context): Promise<Simulation | null> {
    return findSimulation(sql);
  }
}
